package al.tryeza.referral.withdrawal.jdbc;

import al.tryeza.referral.withdrawal.WithdrawalStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class JdbcWithdrawalConfiguration {

    @Bean
    WithdrawalStore withdrawalStore(JdbcClient jdbc) {
        return new JdbcWithdrawals(jdbc);
    }
}
